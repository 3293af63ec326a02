--[[
  Writes a decided turn: session, outbox and the event's removal at once, if the lease is still held.

  KEYS[1] lease  KEYS[2] session  KEYS[3] inbox  KEYS[4] outbox  KEYS[5] profile

  ARGV[1] fence
  ARGV[2] length of the lease, ms: the commit renews it
  ARGV[3] session JSON
  ARGV[4] n, the number of outbox entries; then n entries; then field, value pairs of the profile

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('SET', KEYS[2], ARGV[3])
redis.call('LPOP', KEYS[3])
local n = tonumber(ARGV[4])
for i = 5, 4 + n do
  redis.call('RPUSH', KEYS[4], ARGV[i])
end
for i = 5 + n, #ARGV, 2 do
  redis.call('HSET', KEYS[5], ARGV[i], ARGV[i + 1])
end
return 1
