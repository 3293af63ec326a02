--[[
  Hands out a grant under way, once.

  KEYS[1] grants (hash by state)  KEYS[2] when each began (sorted set of states)

  ARGV[1] state  ARGV[2] how long it is good, ms

  Returns the JSON, or false for a state that is unknown, used or too old
]]
local began = redis.call('ZSCORE', KEYS[2], ARGV[1])
local grant = redis.call('HGET', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[1], ARGV[1])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if not began or now - began > tonumber(ARGV[2]) then
  return false
end
return grant
