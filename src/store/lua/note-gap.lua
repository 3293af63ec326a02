--[[
  Counts a gap in the group of its words. A group that was not met for long goes; where there are too many, the one that
  was met once and longest ago makes room, or else the one that was met longest ago.

  KEYS[1] groups (hash)  KEYS[2] when each was last met (sorted set)  KEYS[3] as KEYS[2], of those met once

  ARGV[1] group  ARGV[2] miss or rejected  ARGV[3] sample  ARGV[4] epoch ms
  ARGV[5] how long a group is kept, ms  ARGV[6] how many at most  ARGV[7] how many samples at most  ARGV[8…] topics suggested

  Returns 1
]]
local name, kind, sample, at, kept = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])

local function remove(names)
  for _, gone in ipairs(names) do
    redis.call('HDEL', KEYS[1], gone)
    redis.call('ZREM', KEYS[2], gone)
    redis.call('ZREM', KEYS[3], gone)
  end
end

remove(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', at - kept, 'LIMIT', 0, 100))
local stored = redis.call('HGET', KEYS[1], name)
if not stored and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[6]) then
  local oldest = redis.call('ZRANGE', KEYS[3], 0, 0)
  remove(oldest[1] and oldest or redis.call('ZRANGE', KEYS[2], 0, 0))
end

local group = stored and cjson.decode(stored) or { samples = {}, suggested = {}, miss = 0, rejected = 0, first = at, last = at }
group[kind] = group[kind] + 1
group.first = math.min(group.first, at)
group.last = math.max(group.last, at)
local isNew = #group.samples < tonumber(ARGV[7])
for _, known in ipairs(group.samples) do
  isNew = isNew and known ~= sample
end
if isNew then
  table.insert(group.samples, sample)
end
for place = 8, #ARGV do
  group.suggested[ARGV[place]] = (group.suggested[ARGV[place]] or 0) + 1
end

redis.call('HSET', KEYS[1], name, cjson.encode(group))
redis.call('ZADD', KEYS[2], group.last, name)
if group.miss + group.rejected == 1 then
  redis.call('ZADD', KEYS[3], group.last, name)
else
  redis.call('ZREM', KEYS[3], name)
end
for place = 1, 3 do
  redis.call('PEXPIRE', KEYS[place], kept)
end
return 1
