--[[
  Keeps a grant under way, and forgets the oldest ones where there are too many: anybody may begin one.

  KEYS[1] grants (hash by state)  KEYS[2] when each began (sorted set of states)

  ARGV[1] state  ARGV[2] grant, JSON  ARGV[3] how long it is good, ms  ARGV[4] how many are kept at most

  Returns 1
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], now, ARGV[1])
for _, state in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1 - ARGV[4])) do
  redis.call('HDEL', KEYS[1], state)
  redis.call('ZREM', KEYS[2], state)
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1
