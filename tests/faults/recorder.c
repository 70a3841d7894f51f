/*
 * Stands between a process and the file system (LD_PRELOAD): writes down every change it makes
 * below one folder, in the order the system did them, and, if told to, runs out of space.
 *
 * In C because the dynamic linker wants C symbols and variadic open(): the one unsafe corner of
 * these tests, in no program that ships. faults/power.rs compiles it with cc and reads the record;
 * faults/full.rs uses the space it has.
 *
 *   FAULTS_ROOT   the folder, absolute, without a slash at the end
 *   FAULTS_LOG    where the record goes, outside of it; left out: nothing is recorded
 *   FAULTS_ACKS   a file outside of it; what is written there is recorded as said
 *   FAULTS_FREE   bytes that are left below the folder; left out: as many as one likes
 *   FAULTS_FULL   that is so only from the nth thing on that takes space; till then there is enough
 *
 * An entry: kind (1 byte), three numbers (8 bytes each), two byte strings (4 bytes of length each).
 * Files and folders go by their inode.
 *   C create  file, folder                 name
 *   D mkdir   folder made, folder          name
 *   W write   file, offset                 -, bytes
 *   T length  file, length
 *   S sync    file or folder
 *   R rename  what, from, to               name, new name
 *   L link    file, folder                 name
 *   U unlink  file, folder                 name
 *   X rmdir   folder gone, folder          name
 *   A said                                 -, bytes
 *   F refused for want of space            what it was
 *   ? something this record cannot say
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))
/* What making a file or folder takes: a name has to stand somewhere. */
#define NAME_COST 256

static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static char root[4096], acks[4096];
static size_t root_len;
static int log_fd = -1;
static int limited;
static int64_t free_bytes, until_full;

__attribute__((constructor)) static void begin(void) {
    const char *r = getenv("FAULTS_ROOT"), *l = getenv("FAULTS_LOG");
    const char *a = getenv("FAULTS_ACKS"), *f = getenv("FAULTS_FREE"), *n = getenv("FAULTS_FULL");
    if (r) snprintf(root, sizeof root, "%s", r);
    if (a) snprintf(acks, sizeof acks, "%s", a);
    root_len = strlen(root);
    if (l) log_fd = syscall(SYS_openat, AT_FDCWD, l, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (f) limited = 1, free_bytes = atoll(f);
    if (n) until_full = atoll(n);
}

static void raw(const void *bytes, size_t len) {
    const char *p = bytes;
    while (len > 0) {
        long n = syscall(SYS_write, log_fd, p, len);
        if (n <= 0) return;
        p += n, len -= n;
    }
}

static void tell(char kind, uint64_t a, uint64_t b, uint64_t c, const char *name, const void *bytes,
                 size_t len) {
    if (log_fd < 0) return;
    uint32_t name_len = name ? strlen(name) : 0, bytes_len = len;
    char head[1 + 24 + 4 + 512 + 4];
    size_t at = 0;
    if (name_len > 512) name_len = 512;
    head[at++] = kind;
    memcpy(head + at, &a, 8), memcpy(head + at + 8, &b, 8), memcpy(head + at + 16, &c, 8), at += 24;
    memcpy(head + at, &name_len, 4), at += 4;
    memcpy(head + at, name ? name : "", name_len), at += name_len;
    memcpy(head + at, &bytes_len, 4), at += 4;
    raw(head, at);
    if (len) raw(bytes, len);
}

/* The absolute path of a name as a call gives it. */
static int whole(int dir, const char *name, char *path, size_t size) {
    char base[4096] = "";
    if (name[0] != '/') {
        if (dir == AT_FDCWD) {
            if (syscall(SYS_getcwd, base, sizeof base) < 0) return 0;
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
            long n = syscall(SYS_readlinkat, AT_FDCWD, link, base, sizeof base - 1);
            if (n < 0) return 0;
            base[n] = 0;
        }
        return (size_t)snprintf(path, size, "%s/%s", base, name) < size;
    }
    return (size_t)snprintf(path, size, "%s", name) < size;
}

static int below(const char *path) {
    return root_len && strncmp(path, root, root_len) == 0 && (path[root_len] == '/' || !path[root_len]);
}

static int look(const char *path, struct stat *st) {
    int kept = errno;
    long n = syscall(SYS_newfstatat, AT_FDCWD, path, st, AT_SYMLINK_NOFOLLOW);
    errno = kept;
    return n == 0;
}

static uint64_t inode(const char *path) {
    struct stat st;
    return look(path, &st) ? st.st_ino : 0;
}

/* The folder a path stands in, and the name in it. */
static uint64_t parent(const char *path, const char **name) {
    char dir[4096];
    snprintf(dir, sizeof dir, "%s", path);
    char *slash = strrchr(dir, '/');
    *name = strrchr(path, '/') + 1;
    if (slash) *slash = 0;
    return inode(dir);
}

/* Whose file it is: 0 nobody's, 1 below the folder, 2 what is said. */
static int mine(int fd, struct stat *st) {
    char link[64], path[4096];
    int kept = errno;
    if (fd == log_fd || !root_len) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    long n = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    errno = kept;
    if (n <= 0) return 0;
    path[n] = 0;
    if (acks[0] && strcmp(path, acks) == 0) return 2;
    if (!below(path)) return 0;
    n = syscall(SYS_newfstatat, fd, "", st, AT_EMPTY_PATH);
    errno = kept;
    return n == 0;
}

static int refuse(const char *what) {
    tell('F', 0, 0, 0, what, 0, 0);
    errno = ENOSPC;
    return -1;
}

/* Takes space; what there is of it. */
static int64_t take(int64_t need) {
    if (!limited) return need;
    if (need <= 0) return 0;
    if (until_full > 0 && --until_full > 0) return need;
    int64_t got = need < free_bytes ? need : free_bytes > 0 ? free_bytes : 0;
    free_bytes -= got;
    return got;
}

static void give(int64_t back) {
    if (limited && until_full <= 0) free_bytes += back;
}

/* ---- names ---- */

static int opening(int dir, const char *name, int flags, mode_t mode) {
    char path[4096];
    struct stat before;
    const char *last;
    if ((flags & O_TMPFILE) == O_TMPFILE || !whole(dir, name, path, sizeof path) || !below(path) ||
        !(flags & (O_CREAT | O_TRUNC)))
        return syscall(SYS_openat, dir, name, flags, mode);
    pthread_mutex_lock(&one);
    int there = look(path, &before), fd;
    if (!there && limited && take(NAME_COST) < NAME_COST) {
        fd = refuse("create");
    } else {
        fd = syscall(SYS_openat, dir, name, flags, mode);
        if (fd >= 0 && !there) {
            uint64_t in = parent(path, &last);
            tell('C', inode(path), in, 0, last, 0, 0);
        } else if (fd >= 0 && (flags & O_TRUNC) && before.st_size > 0) {
            give(before.st_size);
            tell('T', before.st_ino, 0, 0, 0, 0, 0);
        }
    }
    pthread_mutex_unlock(&one);
    return fd;
}

#define MODE(flags)                                                                                          \
    mode_t mode = 0;                                                                                         \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                   \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        mode = va_arg(rest, mode_t);                                                                         \
        va_end(rest);                                                                                        \
    }

EXPORT int open(const char *p, int flags, ...) { MODE(flags) return opening(AT_FDCWD, p, flags, mode); }
EXPORT int open64(const char *p, int flags, ...) { MODE(flags) return opening(AT_FDCWD, p, flags, mode); }
EXPORT int openat(int d, const char *p, int flags, ...) { MODE(flags) return opening(d, p, flags, mode); }
EXPORT int openat64(int d, const char *p, int flags, ...) { MODE(flags) return opening(d, p, flags, mode); }
EXPORT int creat(const char *p, mode_t m) { return opening(AT_FDCWD, p, O_CREAT | O_WRONLY | O_TRUNC, m); }
EXPORT int creat64(const char *p, mode_t m) { return opening(AT_FDCWD, p, O_CREAT | O_WRONLY | O_TRUNC, m); }

EXPORT int mkdirat(int dir, const char *name, mode_t mode) {
    char path[4096];
    const char *last;
    if (!whole(dir, name, path, sizeof path) || !below(path)) return syscall(SYS_mkdirat, dir, name, mode);
    pthread_mutex_lock(&one);
    int done;
    if (limited && !inode(path) && take(NAME_COST) < NAME_COST) {
        done = refuse("mkdir");
    } else {
        done = syscall(SYS_mkdirat, dir, name, mode);
        if (done == 0) {
            uint64_t in = parent(path, &last);
            tell('D', inode(path), in, 0, last, 0, 0);
        }
    }
    pthread_mutex_unlock(&one);
    return done;
}
EXPORT int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

EXPORT int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
    char a[4096], b[4096];
    const char *name, *new;
    struct stat replaced;
    if (!whole(from_dir, from, a, sizeof a) || !whole(to_dir, to, b, sizeof b) || (!below(a) && !below(b)))
        return syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    pthread_mutex_lock(&one);
    uint64_t what = inode(a), there = look(b, &replaced);
    uint64_t in = parent(a, &name), out = parent(b, &new);
    int done = syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    if (done == 0) {
        if (there && S_ISREG(replaced.st_mode)) give(replaced.st_size);
        if (!below(a) || !below(b) || (flags & ~RENAME_NOREPLACE)) tell('?', 0, 0, 0, "rename", 0, 0);
        tell('R', what, in, out, name, new, strlen(new));
    }
    pthread_mutex_unlock(&one);
    return done;
}
EXPORT int renameat(int fd, const char *f, int td, const char *t) { return renameat2(fd, f, td, t, 0); }
EXPORT int rename(const char *f, const char *t) { return renameat2(AT_FDCWD, f, AT_FDCWD, t, 0); }

EXPORT int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags) {
    char path[4096];
    const char *last;
    if (!whole(to_dir, to, path, sizeof path) || !below(path))
        return syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
    pthread_mutex_lock(&one);
    int done = syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
    if (done == 0) {
        uint64_t in = parent(path, &last);
        tell('L', inode(path), in, 0, last, 0, 0);
    }
    pthread_mutex_unlock(&one);
    return done;
}
EXPORT int link(const char *f, const char *t) { return linkat(AT_FDCWD, f, AT_FDCWD, t, 0); }

EXPORT int symlinkat(const char *to, int dir, const char *name) {
    char path[4096];
    int done = syscall(SYS_symlinkat, to, dir, name);
    if (done == 0 && whole(dir, name, path, sizeof path) && below(path)) tell('?', 0, 0, 0, "symlink", 0, 0);
    return done;
}
EXPORT int symlink(const char *to, const char *name) { return symlinkat(to, AT_FDCWD, name); }

EXPORT int unlinkat(int dir, const char *name, int flags) {
    char path[4096];
    struct stat st;
    const char *last;
    if (!whole(dir, name, path, sizeof path) || !below(path)) return syscall(SYS_unlinkat, dir, name, flags);
    pthread_mutex_lock(&one);
    int there = look(path, &st);
    int done = syscall(SYS_unlinkat, dir, name, flags);
    if (done == 0 && there) {
        if (S_ISREG(st.st_mode) && st.st_nlink == 1) give(st.st_size);
        give(NAME_COST);
        uint64_t in = parent(path, &last);
        tell((flags & AT_REMOVEDIR) ? 'X' : 'U', st.st_ino, in, 0, last, 0, 0);
    }
    pthread_mutex_unlock(&one);
    return done;
}
EXPORT int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
EXPORT int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }
EXPORT int remove(const char *name) {
    int done = unlinkat(AT_FDCWD, name, 0);
    return done == 0 || (errno != EISDIR && errno != EPERM) ? done : unlinkat(AT_FDCWD, name, AT_REMOVEDIR);
}

/* ---- bytes ---- */

/* Where the next plain write goes. */
static off_t place(int fd, const struct stat *st) {
    if (syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND) return st->st_size;
    return syscall(SYS_lseek, fd, 0, SEEK_CUR);
}

/* A write at `at`, or where the file stands if that is negative. */
static ssize_t writing(int fd, const void *bytes, size_t len, off_t at) {
    struct stat st;
    pthread_mutex_lock(&one);
    int whose = mine(fd, &st);
    ssize_t done;
    if (whose == 1) {
        off_t from = at < 0 ? place(fd, &st) : at;
        size_t may = len;
        if (limited) {
            int64_t need = (int64_t)(from + len) - (st.st_size > from ? st.st_size : from);
            int64_t got = need > 0 ? take(need) : 0;
            if (need > got) may = len - (need - got);
        }
        if (len > 0 && may == 0) {
            done = refuse("write");
        } else {
            done = at < 0 ? syscall(SYS_write, fd, bytes, may) : syscall(SYS_pwrite64, fd, bytes, may, at);
            if (done > 0) tell('W', st.st_ino, from, 0, 0, bytes, done);
        }
    } else {
        done = at < 0 ? syscall(SYS_write, fd, bytes, len) : syscall(SYS_pwrite64, fd, bytes, len, at);
        if (whose == 2 && done > 0) tell('A', 0, 0, 0, 0, bytes, done);
    }
    pthread_mutex_unlock(&one);
    return done;
}

static ssize_t each(int fd, const struct iovec *parts, int count, off_t at) {
    struct stat st;
    if (!mine(fd, &st))
        return at < 0 ? syscall(SYS_writev, fd, parts, count)
                      : syscall(SYS_pwritev, fd, parts, count, (unsigned long)at, 0);
    /* One part is a short write, which a caller must expect. */
    for (int n = 0; n < count; n++)
        if (parts[n].iov_len) return writing(fd, parts[n].iov_base, parts[n].iov_len, at);
    return 0;
}

EXPORT ssize_t write(int fd, const void *b, size_t n) { return writing(fd, b, n, -1); }
EXPORT ssize_t pwrite(int fd, const void *b, size_t n, off_t at) { return writing(fd, b, n, at); }
EXPORT ssize_t pwrite64(int fd, const void *b, size_t n, off_t at) { return writing(fd, b, n, at); }
EXPORT ssize_t writev(int fd, const struct iovec *p, int n) { return each(fd, p, n, -1); }
EXPORT ssize_t pwritev(int fd, const struct iovec *p, int n, off_t at) { return each(fd, p, n, at); }
EXPORT ssize_t pwritev64(int fd, const struct iovec *p, int n, off_t at) { return each(fd, p, n, at); }

EXPORT int ftruncate(int fd, off_t len) {
    struct stat st;
    pthread_mutex_lock(&one);
    int whose = mine(fd, &st), done = syscall(SYS_ftruncate, fd, len);
    if (whose == 1 && done == 0) {
        if (len < st.st_size) give(st.st_size - len);
        tell('T', st.st_ino, len, 0, 0, 0, 0);
    }
    pthread_mutex_unlock(&one);
    return done;
}
EXPORT int ftruncate64(int fd, off_t len) { return ftruncate(fd, len); }

static int syncing(int fd, long call) {
    struct stat st;
    pthread_mutex_lock(&one);
    int whose = mine(fd, &st), done = syscall(call, fd);
    if (whose == 1 && done == 0) tell('S', st.st_ino, 0, 0, 0, 0, 0);
    pthread_mutex_unlock(&one);
    return done;
}
EXPORT int fsync(int fd) { return syncing(fd, SYS_fsync); }
EXPORT int fdatasync(int fd) { return syncing(fd, SYS_fdatasync); }
/* Brings nothing to the disk for good, so it counts for nothing. */
EXPORT int sync_file_range(int fd, off_t at, off_t len, unsigned flags) {
    return syscall(SYS_sync_file_range, fd, at, len, flags);
}

/* Ways of writing that are refused below the folder: callers then write plainly. */
static int elsewhere(int fd, const char *what) {
    struct stat st;
    (void)what;
    if (mine(fd, &st) != 1) return 1;
    errno = ENOSYS;
    return 0;
}
EXPORT ssize_t copy_file_range(int in, off_t *a, int out, off_t *b, size_t n, unsigned flags) {
    return elsewhere(out, "copy_file_range") ? syscall(SYS_copy_file_range, in, a, out, b, n, flags) : -1;
}
EXPORT ssize_t sendfile(int out, int in, off_t *at, size_t n) {
    return elsewhere(out, "sendfile") ? syscall(SYS_sendfile, out, in, at, n) : -1;
}
EXPORT ssize_t sendfile64(int out, int in, off_t *at, size_t n) { return sendfile(out, in, at, n); }
EXPORT int fallocate(int fd, int mode, off_t at, off_t len) {
    return elsewhere(fd, "fallocate") ? syscall(SYS_fallocate, fd, mode, at, len) : (errno = EOPNOTSUPP, -1);
}
EXPORT int fallocate64(int fd, int mode, off_t at, off_t len) { return fallocate(fd, mode, at, len); }
