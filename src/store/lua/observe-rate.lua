--[[
  Notes what Zalo counted: its limit, and tokens that others took out of the same budget, as if they were taken now.

  KEYS[1] state (hash)  KEYS[2] when tokens were taken (list, oldest first)

  ARGV[1] now, ms; empty: Redis's own clock  ARGV[2] TTL, ms  ARGV[3] window, ms  ARGV[4] limit
  ARGV[5] limit as told, or empty  ARGV[6] requests left as told, or empty

  Returns how many tokens others took
]]
local time = redis.call('TIME')
local told = tonumber(ARGV[1]) or time[1] * 1000 + math.floor(time[2] / 1000)
local state = redis.call('HMGET', KEYS[1], 'latest', 'set-back', 'limit')
local now = math.max(told + (tonumber(state[2]) or 0), tonumber(state[1]) or 0)
redis.call('HSET', KEYS[1], 'latest', now, 'set-back', now - told)
redis.call('PEXPIRE', KEYS[1], ARGV[2])

local seen = tonumber(state[3])
if ARGV[5] ~= '' then
  seen = math.max(1, tonumber(ARGV[5]))
  redis.call('HSET', KEYS[1], 'limit', seen)
end
if ARGV[6] == '' then
  return 0
end
while (tonumber(redis.call('LINDEX', KEYS[2], 0)) or math.huge) <= now - tonumber(ARGV[3]) do
  redis.call('LPOP', KEYS[2])
end
local limit = math.min(tonumber(ARGV[4]), seen or math.huge)
local by_others = math.max(0, limit - redis.call('LLEN', KEYS[2]) - ARGV[6])
for _ = 1, by_others do
  redis.call('RPUSH', KEYS[2], now)
end
redis.call('PEXPIRE', KEYS[2], ARGV[2])
return by_others
