/** Contract §3.2, §3.3, §3.6, §3.7, §3.9, §6. Lengths are in code points of the NFC form (§3.1). */
export const LIMITS = {
  text: 2000,
  buttons: 5,
  title: 100,
  payload: 1000,
  smsContent: 160,
  elements: 5,
  subtitle: 500,
  imageBytes: 1024 * 1024,
  templateImageBytes: 500 * 1024,
  gifBytes: 5 * 1024 * 1024,
  fileBytes: 5 * 1024 * 1024,
  videoBytes: 50 * 1024 * 1024,
  articleTitle: 150,
  articleAuthor: 50,
  articleDescription: 300,
  broadcastArticles: 5,
  reactions: 50,
  repliesToOne: 8,
  welcomeMessages: 3,
  userListCount: 50,
  userListOffset: 9951,
  historyCount: 10,
  groupInvites: 99,
} as const;

export const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

/** Contract §4, in ms. */
export const WINDOWS = {
  consultation: 7 * 86_400_000,
  free: 48 * 3_600_000,
} as const;
