/** What a resident must not type into a chat, and what is masked wherever it stands. */
export type SecretKind = 'cccd' | 'cmnd' | 'otp' | 'password' | 'bank_card' | 'phone' | 'bhxh';
