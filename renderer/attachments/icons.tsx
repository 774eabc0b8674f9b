import {
  AudioOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileTextOutlined,
  FileUnknownOutlined,
  FileWordOutlined,
  FileZipOutlined,
  MailOutlined,
  VideoCameraOutlined,
} from "@ant-design/icons";
import { type FileFamily, fileFamily } from "../../shared/rules/file-types";

const signs: Readonly<Record<FileFamily, typeof FileTextOutlined>> = {
  image: FileImageOutlined,
  pdf: FilePdfOutlined,
  word: FileWordOutlined,
  sheet: FileExcelOutlined,
  slides: FilePptOutlined,
  text: FileTextOutlined,
  sound: AudioOutlined,
  video: VideoCameraOutlined,
  packed: FileZipOutlined,
  mail: MailOutlined,
  other: FileUnknownOutlined,
};

/** The sign of a file by its name. */
export const FileSign = ({ name }: { readonly name: string }) => {
  const Sign = signs[fileFamily(name)];
  return <Sign aria-hidden className={`file-sign file-${fileFamily(name)}`} />;
};
