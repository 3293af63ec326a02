--[[
  Drops the text of a version of the content, unless it is the one that is served. That it was published stays known.

  KEYS[1] current  KEYS[2] versions (hash: text by content hash)

  ARGV[1] content hash

  Returns 1, or 0 if it is served (nothing changed)
]]
local stored = redis.call('GET', KEYS[1])
if stored and cjson.decode(stored).hash == ARGV[1] then
  return 0
end
redis.call('HDEL', KEYS[2], ARGV[1])
return 1
