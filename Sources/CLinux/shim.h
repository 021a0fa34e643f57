#pragma once
// What glibc declares only under _GNU_SOURCE, which Swift's Glibc module is built without. The names differ from
// glibc's, so that nothing clashes where both are visible; the linker finds glibc's by the label.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/types.h>

// the values of Linux's <asm-generic/resource.h> and glibc's <spawn.h>
enum { linux_rlimit_nproc = 6, linux_spawn_setsid = 0x80 };
// the values of Linux's <linux/fs.h>
enum { linux_rename_noreplace = 1, linux_rename_exchange = 2 };

int linux_rename(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned flags)
    __asm__("renameat2");

int linux_prlimit(pid_t process, int resource, const struct rlimit *set, struct rlimit *old) __asm__("prlimit");
int linux_spawn_close_from(posix_spawn_file_actions_t *actions, int from)
    __asm__("posix_spawn_file_actions_addclosefrom_np");
int linux_spawn_change_folder(posix_spawn_file_actions_t *actions, const char *folder)
    __asm__("posix_spawn_file_actions_addchdir_np");
