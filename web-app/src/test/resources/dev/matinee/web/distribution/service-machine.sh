#!/bin/bash
# Boots systemd as the first process of name spaces of its own: service-machine.sh SYSTEMD. What it writes to /etc,
# /opt, /srv and /var stays in memory, its network is a loopback of its own, and it knows no unit of the machine.
set -euo pipefail

if [[ ${2:-} != inside ]]; then
  # A group of its own below its own, so that nothing is left behind in groups of others.
  while IFS=: read -r _ controllers group; do
    root=/sys/fs/cgroup/${controllers#name=}
    [[ -n $controllers || ! -d ${root}unified ]] || root=/sys/fs/cgroup/unified
    group=$root/$group/matinee-$$
    if mkdir "$group" && ! echo $$ >"$group/cgroup.procs"; then
      rmdir "$group"
    fi
  done </proc/self/cgroup
  exec unshare --fork --kill-child --pid --mount-proc --mount --uts --ipc --net --cgroup "$0" "$1" inside
fi

mount --make-rprivate /
mount -t tmpfs tmpfs /run
for folder in etc opt srv var; do
  mkdir -p /run/written/$folder/{upper,work}
  mount -t overlay overlay -o lowerdir=/$folder,upperdir=/run/written/$folder/upper,workdir=/run/written/$folder/work /$folder
done
mkdir -p -m 700 /var/lib/private

hybrid=$([[ -d /sys/fs/cgroup/unified ]] && echo yes || echo no)
umount -l /sys/fs/cgroup
if [[ $hybrid == yes ]]; then
  mount -t tmpfs tmpfs /sys/fs/cgroup
  mkdir /sys/fs/cgroup/{unified,systemd}
  mount -t cgroup2 cgroup2 /sys/fs/cgroup/unified
  mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd
else
  mount -t cgroup2 cgroup2 /sys/fs/cgroup
fi

units=/etc/systemd/system
mkdir -p $units
mount -t tmpfs tmpfs $units
for name in default sysinit basic multi-user network-online shutdown umount final; do
  printf '[Unit]\nDefaultDependencies=no\n' >$units/$name.target
done
export container=test SYSTEMD_UNIT_PATH=$units SYSTEMD_GENERATOR_PATH=/nowhere
exec "$1" --system --log-target=null --show-status=no
