--[[
  Takes one token of an OA's budget, if its lane may have one. Time never runs backwards here: after the clock was set
  back it goes on from where it was, so that no token comes back early and none stays away for longer than the window.

  KEYS[1] state (hash: latest, set-back, limit, paused-until, bulk-at)  KEYS[2] when tokens were taken (list, oldest first)

  ARGV[1] now, ms; empty: Redis's own clock  ARGV[2] TTL, ms  ARGV[3] window, ms  ARGV[4] limit
  ARGV[5] lane  ARGV[6] reserve  ARGV[7] slack of bulk, ms

  Returns {0, tokens left, limit as told or false} when granted, else {after how many ms to ask again}
]]
local time = redis.call('TIME')
local told = tonumber(ARGV[1]) or time[1] * 1000 + math.floor(time[2] / 1000)
local state = redis.call('HMGET', KEYS[1], 'latest', 'set-back', 'limit', 'paused-until', 'bulk-at')
local now = math.max(told + (tonumber(state[2]) or 0), tonumber(state[1]) or 0)
redis.call('HSET', KEYS[1], 'latest', now, 'set-back', now - told)
redis.call('PEXPIRE', KEYS[1], ARGV[2])

local window, is_bulk = tonumber(ARGV[3]), ARGV[5] == 'bulk'
local share = math.min(tonumber(ARGV[4]), tonumber(state[3]) or math.huge)
local ready = tonumber(state[4]) or 0
local bulk_at = tonumber(state[5]) or 0
if is_bulk then
  share = share - math.min(tonumber(ARGV[6]), math.floor(share / 2))
  ready = math.max(ready, bulk_at)
end
while (tonumber(redis.call('LINDEX', KEYS[2], 0)) or math.huge) <= now - window do
  redis.call('LPOP', KEYS[2])
end
local over = redis.call('LLEN', KEYS[2]) - share
if over >= 0 then
  ready = math.max(ready, redis.call('LINDEX', KEYS[2], over) + window)
end
if ready > now then
  return {math.ceil(ready - now)}
end
local taken = redis.call('RPUSH', KEYS[2], now)
redis.call('PEXPIRE', KEYS[2], ARGV[2])
if is_bulk then
  redis.call('HSET', KEYS[1], 'bulk-at', math.max(bulk_at, now - ARGV[7]) + window / share)
end
return {0, math.min(tonumber(ARGV[4]), tonumber(state[3]) or math.huge) - taken, state[3]}
