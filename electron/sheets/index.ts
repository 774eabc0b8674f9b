export { registerWorkbook, type RegisterColumn, type RegisterSheet } from "./register";
