export type { Article, ArticleBlock } from './articles/article.js';
export { ARTICLE_LIMITS } from './articles/article.js';
export type { ArticleCalls, ArticleOptions, ArticlePage } from './articles/article-calls.js';
export type { ArticleDetail, ListedArticle } from './articles/article-listing.js';
export type { VideoState } from './articles/article-video.js';
export type { Age, Audience, City, Gender, Platform, Region } from './articles/audience.js';
export type { CallConsent, CallConsentCalls, CallConsentOptions, ConsentRequest } from './call-consent.js';
export type { Group, GroupMember } from './groups/group.js';
export type { GroupCalls } from './groups/group-calls.js';
export type { GroupPage } from './groups/group-get.js';
export type { GroupManagement, NewGroup } from './groups/group-management.js';
export type { HistoryCalls, HistoryPage, Party, PastMessage } from './history.js';
export type { OaCalls, OaCallsOptions } from './oa-calls.js';
export type { OaProfile, OaProfileCalls } from './oa-profile.js';
export type { OwnedQuota, QuotaAsset, QuotaCalls, Remaining, UserQuota } from './quotas.js';
export type { TagCalls } from './tags.js';
export type { Rating, RatingQuery } from './templates/rating.js';
export { hashPhone, type TemplateCalls, type TemplatePage } from './templates/template-calls.js';
export type { ListedTemplate, TemplateInfo, TemplateParameter } from './templates/template-info.js';
export type { SentToPhone, SentToUser, TemplateMessage, TrackedMessage } from './templates/template-message.js';
export {
  type Attachable,
  type AttachmentCache,
  type AttachmentCacheOptions,
  attachmentCache,
  attachmentHash,
} from './uploads/attachment-cache.js';
export { type AttachmentStore, memoryAttachmentStore, type StoredAttachment } from './uploads/attachment-store.js';
export type { UploadCalls, UploadOptions } from './uploads/upload-calls.js';
export { memoryUploadCounter, type UploadCounter } from './uploads/upload-counter.js';
export { UPLOAD_RULES, UPLOADS_A_MONTH, type UploadKind } from './uploads/upload-rule.js';
export type { InteractionPeriod } from './users/interaction-period.js';
export type { UserCalls } from './users/user-calls.js';
export type { UserChange } from './users/user-change.js';
export type { SharedInfo, UserDetail } from './users/user-detail.js';
export type { UserFilters } from './users/user-list.js';
