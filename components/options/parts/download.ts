// Hands a file to the browser's downloads: page code alone, so that it works while nothing can be stored.

/** @param content the file's bytes, or its text where that is JSON */
export function download(name: string, content: string | Blob): void {
  const file = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold on the bytes only once it has begun
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
