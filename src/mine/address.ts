/** Address of a page of the guide, with its base path: `address('/my-details/')`. */
export function address(absolute: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + absolute;
}
