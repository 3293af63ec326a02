--[[
  Takes the lease of a person and reads what the turn needs.

  KEYS[1] lease  KEYS[2] fence  KEYS[3] session  KEYS[4] inbox  KEYS[5] outbox  KEYS[6] sending

  ARGV[1] length of the lease, ms

  Returns {0, ms left of the present holder's lease}
       or {fence, session JSON or false, first event JSON or false, sending or false, outbox entry JSON ...}
]]
local left = redis.call('PTTL', KEYS[1])
if left > 0 then
  return {0, left}
end
local fence = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
local turn = {
  fence,
  redis.call('GET', KEYS[3]),
  redis.call('LINDEX', KEYS[4], 0),
  redis.call('GET', KEYS[6]),
}
for _, entry in ipairs(redis.call('LRANGE', KEYS[5], 0, -1)) do
  turn[#turn + 1] = entry
end
return turn
