--[[
  Sets an item of the inbox or the outbox aside with the reason, so that what stands behind it can be worked on. Safe
  to repeat: it names the very item.

  KEYS[1] lease  KEYS[2] inbox or outbox  KEYS[3] parked  KEYS[4] tries, for an event

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] the item as it is stored  ARGV[4] reason
  ARGV[5] what is put in its place, or empty

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if redis.call('LREM', KEYS[2], 1, ARGV[3]) == 1 then
  redis.call('RPUSH', KEYS[3], cjson.encode({ reason = ARGV[4], item = ARGV[3] }))
  if ARGV[5] ~= '' then
    redis.call('LPUSH', KEYS[2], ARGV[5])
  end
  if KEYS[4] then
    redis.call('DEL', KEYS[4])
  end
end
return 1
