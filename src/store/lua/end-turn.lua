--[[
  Takes what is done off the outbox. Gives the lease back if the inbox is empty; else renews it and hands out the next
  event. One script, so that no event can slip in between the look and the giving back. Safe to repeat: what is handed
  out twice to one holder is one try. Forgets the ids of events that are too old to come again.

  KEYS[1] lease  KEYS[2] inbox  KEYS[3] outbox  KEYS[4] sending  KEYS[5] tries  KEYS[6] last  KEYS[7] seen
  KEYS[8] fence

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] now, ms  ARGV[4] how long ids are kept, ms
  ARGV[5...] ids of the entries that are done, in order

  Returns 1 if the lease was given back, {event JSON, its tries, last or false} if there is a next one, 0 if the lease
  is lost
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
settle(KEYS[3], KEYS[4], 5)
redis.call('ZREMRANGEBYSCORE', KEYS[7], '-inf', ARGV[3] - ARGV[4])
redis.call('PEXPIRE', KEYS[7], ARGV[4])
redis.call('PEXPIRE', KEYS[8], ARGV[4])
local event = redis.call('LINDEX', KEYS[2], 0)
if event then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  redis.call('SET', KEYS[5], 1, 'NX')
  return {event, tonumber(redis.call('GET', KEYS[5])), redis.call('GET', KEYS[6])}
end
redis.call('DEL', KEYS[1])
return 1
