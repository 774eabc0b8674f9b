export type { Shelf, ShelfSpec } from "./spec";
