"use client";

import "./globals.css";
import { MessagePage } from "#components/message-page.tsx";

/** When even the root layout failed there is no language to ask for: both sentences. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>方志</title>
        <MessagePage
          title="系统出了差错"
          acts={
            <a href="/" className="text-cinnabar underline underline-offset-4">
              再试一次 · <span lang="en">Try again</span>
            </a>
          }
        >
          <p>不是您的操作有误。已写入的稿件都在，请稍后再试。</p>
          <p lang="en">It was nothing you did. Text that was saved is safe. Please try again.</p>
          {error.digest && <p>{error.digest}</p>}
        </MessagePage>
      </body>
    </html>
  );
}
