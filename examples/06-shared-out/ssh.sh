#!/usr/bin/env bash
# Plain SSH: one part on each machine named, all side by side, then put together here.
#
#   ./ssh.sh friends.yaml one.example two.example three.example
#
# Each machine needs the same version of Glasshouse in ~/glasshouse.
set -eu
file=$1
shift
machines=("$@")
of=${#machines[@]}
name=$(basename "$file" .yaml)
for place in "${!machines[@]}"; do
  machine=${machines[$place]}
  shard=$((place + 1))
  (
    scp -q "$file" "$machine:glasshouse/$name.yaml"
    ssh "$machine" "cd glasshouse && npx glasshouse experiment $name.yaml --shard $shard/$of --hours 1000 --out shards/$name-$shard"
    mkdir -p shards && scp -qr "$machine:glasshouse/shards/$name-$shard" shards/
  ) &
done
wait
npx glasshouse merge shards/"$name"-* --out "$name"
