const KB = 1024;
const MB = KB * KB;

/** A size in bytes as people say it: 812 字节, 96 KB, 3.4 MB. */
export const sizeText = (bytes: number): string => {
  if (bytes < KB) return `${bytes} 字节`;
  if (bytes < MB) return `${Math.round(bytes / KB)} KB`;
  return `${(bytes / MB).toFixed(1)} MB`;
};
