import type { Caller } from '../call/caller.js';
import { type ArticleCalls, type ArticleOptions, articleCalls } from './articles/article-calls.js';
import { type CallConsentCalls, type CallConsentOptions, callConsentCalls } from './call-consent.js';
import { type GroupCalls, groupCalls } from './groups/group-calls.js';
import { type HistoryCalls, historyCalls } from './history.js';
import { type OaProfileCalls, oaProfileCalls } from './oa-profile.js';
import { type QuotaCalls, quotaCalls } from './quotas.js';
import { type TagCalls, tagCalls } from './tags.js';
import { type TemplateCalls, templateCalls } from './templates/template-calls.js';
import { type UploadCalls, type UploadOptions, uploadCalls } from './uploads/upload-calls.js';
import { type UserCalls, userCalls } from './users/user-calls.js';

export type OaCallsOptions = {
  readonly uploads?: UploadOptions;
  readonly articles?: ArticleOptions;
  readonly calls?: CallConsentOptions;
};

/** Every call to Zalo but the sending of messages, by noun. */
export type OaCalls = {
  readonly articles: ArticleCalls;
  readonly uploads: UploadCalls;
  readonly users: UserCalls;
  readonly tags: TagCalls;
  readonly oa: OaProfileCalls;
  readonly quotas: QuotaCalls;
  readonly history: HistoryCalls;
  readonly groups: GroupCalls;
  readonly templates: TemplateCalls;
  readonly calls: CallConsentCalls;
};

export function oaCalls(caller: Caller, options: OaCallsOptions): OaCalls {
  return {
    articles: articleCalls(caller, options.articles),
    uploads: uploadCalls(caller, options.uploads),
    users: userCalls(caller),
    tags: tagCalls(caller),
    oa: oaProfileCalls(caller),
    quotas: quotaCalls(caller),
    history: historyCalls(caller),
    groups: groupCalls(caller),
    templates: templateCalls(caller),
    calls: callConsentCalls(caller, options.calls),
  };
}
