import { Alert } from "antd";

/** At the head of a form in a folder opened for looking only (只读查看): why nothing can be typed. */
export const LookOnly = () => (
  <Alert
    type="info"
    showIcon
    title="数据文件夹以只读方式打开，这里只能查看，不能填写。要填写，请等占用它的程序退出后重新打开。"
  />
);
