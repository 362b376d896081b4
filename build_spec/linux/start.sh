#!/bin/sh
# Starts Broadsheet where its own mark “executable” was lost, as on a FAT stick: the system's loader starts it.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
if [ -x "$here/broadsheet" ]; then
    exec "$here/broadsheet" "$@"
fi
for loader in /lib64/ld-linux-x86-64.so.2 /lib/ld-linux-aarch64.so.1; do
    if [ -x "$loader" ]; then
        exec "$loader" "$here/broadsheet" "$@"
    fi
done
echo "broadsheet: found no loader of the C library, expected glibc" >&2
exit 1
