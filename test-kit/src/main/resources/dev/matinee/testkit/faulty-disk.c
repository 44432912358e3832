/*
 * Stands between a program and the C library, for the files of one database: what was written is
 * on the platter (a second copy) only once it was synced, and syncing can fail. A sync that fails
 * drops what it should have written, as Linux does: the pages count as clean, a later sync does not
 * write them, and only the cache still has them. FAULTY_DISK_FILES is what the paths begin with,
 * FAULTY_DISK_PLATTER the folder of the copies; while the file FAULTY_DISK_FAULT exists, syncing
 * files whose names end with its content fails.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 8

struct range {
  off64_t start;
  size_t length;
};

struct file {
  char name[NAME_MAX + 1];
  struct range *dirty;
  size_t count;
  size_t room;
};

static struct file files[FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void find_real_functions(void) {
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* The name below the platter; NULL for what is no file of the database. */
static const char *name_of(const char *path) {
  const char *prefix = getenv("FAULTY_DISK_FILES");
  if (!prefix || strncmp(path, prefix, strlen(prefix)) != 0) return NULL;
  if (ends_with(path, "-shm") || ends_with(path, " (deleted)")) return NULL;
  return strrchr(path, '/') + 1;
}

/* The file of a descriptor; NULL for what is no file of the database. */
static struct file *file_of(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return NULL;
  path[length] = 0;
  const char *name = name_of(path);
  if (!name) return NULL;
  for (int i = 0; i < FILES; i++) {
    if (!files[i].name[0]) strcpy(files[i].name, name);
    if (strcmp(files[i].name, name) == 0) return &files[i];
  }
  abort();
}

static void note(int fd, off64_t start, ssize_t length) {
  if (length <= 0) return;
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  if (file) {
    if (file->count == file->room) {
      file->room = file->room ? 2 * file->room : 256;
      file->dirty = realloc(file->dirty, file->room * sizeof *file->dirty);
      if (!file->dirty) abort();
    }
    file->dirty[file->count++] = (struct range){start, (size_t)length};
  }
  pthread_mutex_unlock(&lock);
}

static int is_failing(const char *name) {
  char end[NAME_MAX + 1];
  int fd = open(getenv("FAULTY_DISK_FAULT"), O_RDONLY);
  if (fd < 0) return 0;
  ssize_t length = read(fd, end, sizeof end - 1);
  close(fd);
  end[length > 0 ? length : 0] = 0;
  return ends_with(name, end);
}

static void copy(int from, int to, struct range range) {
  char bytes[65536];
  off64_t at = range.start, end = range.start + (off64_t)range.length;
  while (at < end) {
    size_t want = end - at < (off64_t)sizeof bytes ? (size_t)(end - at) : sizeof bytes;
    ssize_t got = pread64(from, bytes, want, at);
    if (got <= 0) return; /* truncated since */
    if (real_pwrite(to, bytes, (size_t)got, at) != got) abort();
    at += got;
  }
}

static void on_platter(const char *name, char *path) {
  snprintf(path, PATH_MAX, "%s/%s", getenv("FAULTY_DISK_PLATTER"), name);
}

/* Reads by the descriptor that is there: to close another one would drop the program's locks. */
static void write_out(int fd, struct file *file) {
  char path[PATH_MAX];
  struct stat64 now;
  on_platter(file->name, path);
  int to = open64(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (to < 0) abort();
  for (size_t i = 0; i < file->count; i++) copy(fd, to, file->dirty[i]);
  if (fstat64(fd, &now) != 0 || ftruncate64(to, now.st_size) != 0) abort();
  close(to);
}

static int sync_file(int fd, int (*real)(int)) {
  pthread_mutex_lock(&lock);
  struct file *file = file_of(fd);
  int failing = file && is_failing(file->name);
  if (file) {
    if (!failing) write_out(fd, file);
    file->count = 0;
  }
  pthread_mutex_unlock(&lock);
  if (failing) {
    errno = EIO;
    return -1;
  }
  return real(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  ssize_t written = real_pwrite(fd, bytes, count, at);
  note(fd, at, written);
  return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return pwrite64(fd, bytes, count, at);
}

int fsync(int fd) { return sync_file(fd, real_fsync); }

int fdatasync(int fd) { return sync_file(fd, real_fdatasync); }

/* A file that is gone is gone from the platter, too. */
int unlink(const char *path) {
  int result = real_unlink(path);
  const char *name = name_of(path);
  if (result == 0 && name) {
    char copy[PATH_MAX];
    on_platter(name, copy);
    real_unlink(copy);
  }
  return result;
}
