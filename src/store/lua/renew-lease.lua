--[[
  Makes the lease last longer, if it is still held.

  KEYS[1] lease

  ARGV[1] fence  ARGV[2] length of the lease, ms

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
