import type { AppCheck, ServerConfig } from './model/settings';

/** What the server tells of itself. */
export async function askConfig(): Promise<ServerConfig> {
  const answer = await fetch('./config.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The server of this page did not tell its settings (${answer.status}).`);
  // It is served with this page, by the same version.
  return (await answer.json()) as ServerConfig;
}

/** Whether an app answers and lets itself be shown; null where the server cannot say. */
export async function askForApp(name: string): Promise<AppCheck | null> {
  try {
    const answer = await fetch(`./check.json?${new URLSearchParams({ app: name }).toString()}`, { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as AppCheck) : null;
  } catch {
    return null;
  }
}
