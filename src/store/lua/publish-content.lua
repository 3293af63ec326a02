--[[
  Keeps a version of the content and makes it the one that is served, if nobody published since the publisher looked.
  Safe to repeat: a client whose connection dropped sends it again, and finds its own publication.

  KEYS[1] current  KEYS[2] versions (hash: text by content hash)  KEYS[3] releases (hash: JSON by content hash)

  ARGV[1] the publication that was seen, as hash@epoch-ms, '' for none
  ARGV[2] content hash  ARGV[3] text  ARGV[4] JSON of the publication

  Returns 1, or 0 if another publication is current (nothing changed)
]]
local stored = redis.call('GET', KEYS[1])
if stored == ARGV[4] then
  return 1
end
local seen = ''
if stored then
  local release = cjson.decode(stored)
  seen = release.hash .. '@' .. string.format('%.0f', release.at)
end
if seen ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
redis.call('HSET', KEYS[3], ARGV[2], ARGV[4])
redis.call('SET', KEYS[1], ARGV[4])
return 1
