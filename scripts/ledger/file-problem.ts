/** What a system says of a file, in words. */
const CODES: Readonly<Record<string, string>> = {
  EACCES: 'this user may not do that there',
  EPERM: 'this user may not do that there',
  EROFS: 'its disk can only be read',
  ENOSPC: 'its disk is full',
  EDQUOT: 'this user has no room left on its disk',
  EIO: 'its disk fails',
  ENOENT: 'it is not there, or nothing can be made there',
  ENOTDIR: 'a part of its path is no directory',
  EEXIST: 'something else has its name',
  EISDIR: 'it is a directory',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

const textAt = (error: Error, key: 'code' | 'path' | 'syscall') => {
  const value = (error as Partial<Record<typeof key, unknown>>)[key]
  return typeof value === 'string' ? value : null
}

/** What is wrong with a file that could not be read or written, in a sentence; null for an error of another kind. */
export function fileProblem(error: Error): string | null {
  const [code, path] = [textAt(error, 'code'), textAt(error, 'path')]
  if (code === null || path === null || textAt(error, 'syscall') === null) return null
  return `${path} cannot be read or written: ${CODES[code] ?? 'the system says'} (${code}).`
}
