export interface Size {
  readonly width: number;
  readonly height: number;
}
/** What a page tells of its window, in device-independent pixels of the screen. */
export interface PageSize extends Size {
  readonly x: number;
  readonly y: number;
}
