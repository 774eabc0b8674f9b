import { Button } from "antd";
import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}

/** Catches a page that broke, so that the rest of the window stays; what was typed lives on in drafts. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="page" role="alert">
        <section className="card">
          <h1>这一页没有显示出来</h1>
          <p>程序在显示这一页时出错。已保存的资料和草稿没有受影响。请重新显示；仍然出错时，把下面的内容告诉管理员。</p>
          <pre className="code-block">{error.message}</pre>
          <Button type="primary" onClick={() => this.setState({ error: null })}>
            重新显示
          </Button>
        </section>
      </div>
    );
  }
}
