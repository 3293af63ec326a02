--[[
  Gives the lease back whatever is left. The send that failed did not happen, so its mark goes too.

  KEYS[1] lease  KEYS[2] sending

  ARGV[1] fence

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[1], KEYS[2])
return 1
