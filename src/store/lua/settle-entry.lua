--[[
  Takes an entry off the head of the outbox. Safe to repeat: once it is gone, nothing changes.

  KEYS[1] lease  KEYS[2] outbox  KEYS[3] sending

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] id of the entry

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local head = redis.call('LINDEX', KEYS[2], 0)
if head and cjson.decode(head).id == ARGV[3] then
  redis.call('LPOP', KEYS[2])
  redis.call('DEL', KEYS[3])
end
return 1
