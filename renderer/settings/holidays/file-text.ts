/** No arrangement of a year is as long. */
const LARGEST = 1_000_000;

/** The text of a file that a person chose: UTF-8, or the GBK that Chinese spreadsheets save. Throws where it is too large. */
export const fileText = async (file: Blob): Promise<string> => {
  if (file.size > LARGEST) throw new RangeError("文件太大，不像一年的节假日安排，没有导入。");
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};
