import type { Account } from "../../shared/model/account";
import { sameLogin } from "../../shared/rules/sign-in";
import type { Call, Of, UseCases } from "./context";
import { hashPassword } from "./passwords";
import { notFound, Refused } from "./refused";
import { accountView } from "./session-state";
import { entry } from "./store";

const activeAdministrators = (accounts: readonly Account[]): Account[] =>
  accounts.filter((account) => account.active && account.roles.includes("administrator") && account.password !== null);

const refuseSameLogin = (call: Call, login: string, id: string | null): void => {
  const other = call.store.accounts
    .all("accounts")
    .find((account) => sameLogin(account.login, login) && account.id !== id);
  if (other) {
    throw new Refused("duplicate", `登录名“${login}”已由${other.name}使用，请换一个。`, {
      fields: { "fields.login": "登录名已被使用" },
    });
  }
};

/** People and accounts (人员与账号, R053). */
export const accounts: UseCases<Of<"accounts">> = {
  "accounts.list": (call) => call.store.accounts.all("accounts").map(accountView),

  "accounts.save": async (call, { id, rev, fields, active }) => {
    refuseSameLogin(call, fields.login, id);
    if (fields.sectionId !== null && !call.store.office.get("sections", fields.sectionId)) {
      throw new Refused("invalid-input", "所选科室已不存在，请重新选择。", {
        fields: { "fields.sectionId": "请重新选择科室" },
      });
    }
    const saved = await call.store.accounts.commit(
      entry(call.me, call.clock, "accounts.save", `${id === null ? "新增" : "修改"}人员${fields.name}`),
      (tx) => {
        const before = id === null ? undefined : tx.get("accounts", id);
        if (id !== null && !before) throw notFound("该人员");
        const account = tx.put(
          "accounts",
          {
            ...(before ?? { id: call.ids(), password: null, mustChange: true, failures: 0, lastFailure: null }),
            ...fields,
            active,
          },
          before ? rev : 0,
        );
        if (activeAdministrators(tx.all("accounts")).length === 0) {
          throw new Refused("refused", "至少要留一名能登录的管理员，这一改动没有保存。");
        }
        return account;
      },
    );
    return accountView(saved);
  },

  "accounts.setPassword": async (call, { id, password }) => {
    const secret = await hashPassword(password, call.passwordCost);
    await call.store.accounts.commit(entry(call.me, call.clock, "accounts.setPassword", "管理员重设密码"), (tx) => {
      const account = tx.get("accounts", id);
      if (!account) throw notFound("该人员");
      tx.put(
        "accounts",
        { ...account, password: secret, mustChange: true, failures: 0, lastFailure: null },
        account.rev,
      );
    });
    return { done: true };
  },
};
