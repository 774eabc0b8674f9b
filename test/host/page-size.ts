/** Place and size of a page's window, in device-independent pixels of the screen. */
export interface PageSize {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
