import { Alert } from "antd";

/** At the head of a form in a folder opened for looking only; the frame's band (只读查看) says why that is so. */
export const LookOnly = () => (
  <Alert type="info" showIcon title="现在只能查看，不能填写。等占用数据文件夹的程序退出后重新打开，即可填写。" />
);
