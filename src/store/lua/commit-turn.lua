--[[
  Writes a decided turn: session, outbox and the event's removal at once, if the lease is still held, and marks the
  first entry as being sent where that follows at once. Safe to repeat: a client whose connection dropped sends it
  again, and finds the event gone.

  KEYS[1] lease  KEYS[2] session  KEYS[3] inbox  KEYS[4] outbox  KEYS[5] profile  KEYS[6] tries  KEYS[7] sending
  KEYS[8] brakes

  ARGV[1] fence
  ARGV[2] length of the lease, ms: the commit renews it
  ARGV[3] id of the event
  ARGV[4] session JSON; empty: it stays as it is
  ARGV[5] brakes JSON
  ARGV[6] how long the brakes are kept, ms
  ARGV[7] id of the entry that is sent next, or empty
  ARGV[8] n, the number of outbox entries; then n entries; then field, value pairs of the profile

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local head = redis.call('LINDEX', KEYS[3], 0)
if not head or cjson.decode(head).id ~= ARGV[3] then
  return 1
end
redis.call('LPOP', KEYS[3])
redis.call('DEL', KEYS[6])
if ARGV[4] ~= '' then
  redis.call('SET', KEYS[2], ARGV[4])
end
redis.call('SET', KEYS[8], ARGV[5], 'PX', ARGV[6])
if ARGV[7] ~= '' then
  redis.call('SET', KEYS[7], ARGV[7])
end
local n = tonumber(ARGV[8])
for i = 9, 8 + n do
  redis.call('RPUSH', KEYS[4], ARGV[i])
end
for i = 9 + n, #ARGV, 2 do
  redis.call('HSET', KEYS[5], ARGV[i], ARGV[i + 1])
end
return 1
