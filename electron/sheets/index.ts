export { NAME_FILE_LIMIT, NAME_LIMIT, NoNameList, readNames } from "./names";
export { registerWorkbook, type RegisterColumn, type RegisterSheet } from "./register";
