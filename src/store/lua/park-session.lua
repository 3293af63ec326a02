--[[
  Sets a session that nobody can read aside with the reason, so that another can be begun. Safe to repeat: it names the
  very text.

  KEYS[1] lease  KEYS[2] session  KEYS[3] parked

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] the session as it is stored  ARGV[4] reason

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if redis.call('GET', KEYS[2]) == ARGV[3] then
  redis.call('RPUSH', KEYS[3], cjson.encode({ reason = ARGV[4], item = ARGV[3] }))
  redis.call('DEL', KEYS[2])
end
return 1
