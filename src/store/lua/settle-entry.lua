--[[
  Takes the first entry off the outbox.

  KEYS[1] lease  KEYS[2] outbox  KEYS[3] sending

  ARGV[1] fence  ARGV[2] length of the lease, ms

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('LPOP', KEYS[2])
redis.call('DEL', KEYS[3])
return 1
