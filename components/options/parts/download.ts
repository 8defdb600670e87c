// Hands a text to the browser's downloads: page code alone, so that it works while nothing can be stored.

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold on the bytes only once it has begun
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
