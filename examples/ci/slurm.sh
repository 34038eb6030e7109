#!/bin/sh
# Four shares of the documents on whatever nodes are free, into one folder that all nodes see:
#   array=$(sbatch --parsable slurm.sh programma.xml uit)
#   sbatch --dependency=afterany:$array --wrap="beleidspers merge-reports --junit uit/junit.xml uit/log/*"
#SBATCH --job-name=beleidspers
#SBATCH --array=1-4
#SBATCH --ntasks=1
#SBATCH --time=00:30:00
set -eu
programma=$1
uit=$2
log=$uit/log/$SLURM_ARRAY_TASK_ID
mkdir -p "$log"
exec "${BELEIDSPERS:-beleidspers}" build -q -j "${SLURM_CPUS_ON_NODE:-1}" -o "$uit" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --log "json=$log/log.jsonl" "$programma"
