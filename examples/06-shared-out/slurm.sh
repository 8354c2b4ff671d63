#!/usr/bin/env bash
# A Slurm array: fifty tasks live a part each, and one that waits for them all puts the parts together.
#
#   sbatch --array=1-50 slurm.sh friends.yaml
#   sbatch --dependency=afterok:JOBID --wrap 'npx glasshouse merge shards/friends-* --out friends'
#
# A task that was ended early goes on by being submitted again: sbatch --array=7 slurm.sh friends.yaml 50
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=02:00:00
set -eu
file=$1
of=${2:-$SLURM_ARRAY_TASK_COUNT}
name=$(basename "$file" .yaml)
npx glasshouse experiment "$file" --shard "$SLURM_ARRAY_TASK_ID/$of" --hours 1000 \
  --processes "$SLURM_CPUS_PER_TASK" --cells "cells/$SLURM_ARRAY_TASK_ID" \
  --out "shards/$name-$SLURM_ARRAY_TASK_ID"
