/* Scorenet in C: scorenet time|pair AGENTS STEPS [THREADS]. One stream of luck a thread (xoroshiro64**). */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { K = 10, MOST_THREADS = 64 };

typedef struct { uint32_t a, b; } Luck;
typedef struct { int from, to; Luck luck; } Part;

static int agents, steps, threads, extra;
static int32_t *others;
static float *now, *next;
static uint8_t *flags;
static pthread_barrier_t barrier;
static double *wall, *cpu;
static float *first, *fifth;

static uint32_t rotl(uint32_t x, int k) { return x << k | x >> (32 - k); }

static uint32_t draw(Luck *luck) {
  const uint32_t a = luck->a, b = luck->b ^ a, result = rotl(a * 0x9E3779BBu, 5) * 5;
  luck->a = rotl(a, 26) ^ b ^ b << 9;
  luck->b = rotl(b, 13);
  return result;
}

static void step(const float *restrict s, float *restrict x, Part *part, int oneMore) {
  Luck luck = part->luck;
  for (int i = part->from; i < part->to; i++) {
    const int32_t *mine = others + (size_t)i * K;
    float sum = 0;
    for (int j = 0; j < K; j++) sum += s[mine[j]];
    if (oneMore && i == 0) draw(&luck);
    const float u = (draw(&luck) >> 8) * 0x1p-24f;
    float to = s[i] + 0.1f * (sum * 0.1f - s[i]) + 40.0f * (u - 0.5f) - (flags[i] ? 5.0f : 0.0f);
    to = to < 350.0f ? 350.0f : to > 950.0f ? 950.0f : to;
    x[i] = to;
    flags[i] = to < 550.0f;
  }
  part->luck = luck;
}

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

static void *live(void *given) {
  Part *part = given;
  for (int month = 0; month < steps; month++) {
    pthread_barrier_wait(&barrier);
    step(month % 2 ? next : now, month % 2 ? now : next, part, extra && month == 0);
    pthread_barrier_wait(&barrier);
    if (part->from == 0) {
      wall[month + 1] = seconds(CLOCK_MONOTONIC);
      cpu[month + 1] = seconds(CLOCK_PROCESS_CPUTIME_ID);
      float *kept = month == 0 ? first : month == 4 ? fifth : NULL;
      if (kept) memcpy(kept, month % 2 ? now : next, agents * sizeof(float));
    }
  }
  return NULL;
}

static void run(void) {
  Luck seed = {1, 2};
  Part parts[MOST_THREADS];
  pthread_t crew[MOST_THREADS];
  for (size_t tie = 0; tie < (size_t)agents * K; tie++) others[tie] = (uint64_t)draw(&seed) * agents >> 32;
  for (int i = 0; i < agents; i++) now[i] = 350 + i % 601, flags[i] = 0;
  pthread_barrier_init(&barrier, NULL, threads);
  wall[0] = seconds(CLOCK_MONOTONIC), cpu[0] = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (int t = 0; t < threads; t++) {
    parts[t] = (Part){(int64_t)agents * t / threads, (int64_t)agents * (t + 1) / threads, {draw(&seed), draw(&seed) | 1}};
    pthread_create(&crew[t], NULL, live, &parts[t]);
  }
  for (int t = 0; t < threads; t++) pthread_join(crew[t], NULL);
}

static int differing(const float *one, const float *other) {
  int many = 0;
  for (int i = 0; i < agents; i++) many += one[i] != other[i];
  return many;
}

int main(int count, char **args) {
  if (count < 4) return 2;
  agents = atoi(args[2]), steps = atoi(args[3]) + 1, threads = count > 4 ? atoi(args[4]) : 1;
  if (threads < 1 || threads > MOST_THREADS) return 2;
  others = malloc((size_t)agents * K * sizeof *others);
  now = malloc(agents * sizeof *now), next = malloc(agents * sizeof *next), flags = malloc(agents);
  wall = calloc(steps + 1, sizeof *wall), cpu = calloc(steps + 1, sizeof *cpu);
  if (strcmp(args[1], "pair") == 0) {
    float *kept[4];
    for (int k = 0; k < 4; k++) kept[k] = malloc(agents * sizeof(float));
    for (extra = 0; extra < 2; extra++) first = kept[extra], fifth = kept[2 + extra], run();
    printf("{\"differ\":[%d,%d]}\n", differing(kept[0], kept[1]), differing(kept[2], kept[3]));
    return 0;
  }
  run();
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  double mean = 0, flagged = 0;
  for (int i = 0; i < agents; i++) mean += (steps % 2 ? next : now)[i], flagged += flags[i];
  printf("{\"version\":\"gcc %s\",\"mean\":%f,\"flagged\":%f,\"bytes\":%f", __VERSION__, mean / agents,
         flagged / agents, used.ru_maxrss * 1024.0 / agents);
  for (int what = 0; what < 2; what++) {
    printf(",\"%s\":[", what ? "cpu" : "wall");
    for (int month = 1; month < steps; month++) {
      const double *marks = what ? cpu : wall;
      printf("%s%f", month > 1 ? "," : "", marks[month + 1] - marks[month]);
    }
    printf("]");
  }
  puts("}");
}
