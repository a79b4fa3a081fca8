/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun by then; Safari fails when the address is gone at once.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
