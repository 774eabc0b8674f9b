import { Button } from "antd";
import type { AccountView } from "../../shared/model/account";
import { call } from "../app/api";
import { refreshSession } from "../app/queries";
import { Door } from "../components/Door";
import { ChangePasswordForm } from "./ChangePasswordForm";

/** The first sign-in with a password that somebody else set: choose one's own. */
export default function FirstPasswordPage({ account }: { readonly account: AccountView }) {
  return (
    <Door
      title="请设置自己的密码"
      over={`${account.name}，您好`}
      intro="现在用的密码是管理员设的。为了让每一笔记录都能认到本人，请先换成只有您自己知道的密码。"
    >
      <ChangePasswordForm
        oldLabel="管理员给的密码"
        okText="保存并进入"
        onDone={() => void refreshSession()}
        aside={
          <Button type="text" onClick={() => void call("session.signOut", {})}>
            换人登录
          </Button>
        }
      />
    </Door>
  );
}
