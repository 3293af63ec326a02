--[[
  Grants nothing for a while, to anybody. Never shortens a pause that lasts longer.

  KEYS[1] state (hash)

  ARGV[1] now, ms; empty: Redis's own clock  ARGV[2] TTL, ms  ARGV[3] length of the pause, ms

  Returns 1
]]
local time = redis.call('TIME')
local told = tonumber(ARGV[1]) or time[1] * 1000 + math.floor(time[2] / 1000)
local state = redis.call('HMGET', KEYS[1], 'latest', 'set-back', 'paused-until')
local now = math.max(told + (tonumber(state[2]) or 0), tonumber(state[1]) or 0)
local paused_until = math.max(now + ARGV[3], tonumber(state[3]) or 0)
redis.call('HSET', KEYS[1], 'latest', now, 'set-back', now - told, 'paused-until', paused_until)
redis.call('PEXPIRE', KEYS[1], math.max(tonumber(ARGV[2]), paused_until - now))
return 1
