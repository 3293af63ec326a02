--[[
  Takes entries off the head of the outbox, in order, and with them the mark of what was being sent. Safe to repeat:
  what is gone already is passed over.

  ids: ARGV from `from` on
]]
local function settle(outbox, sending, from)
  local is_settled = false
  for i = from, #ARGV do
    local head = redis.call('LINDEX', outbox, 0)
    if head and cjson.decode(head).id == ARGV[i] then
      redis.call('LPOP', outbox)
      is_settled = true
    end
  end
  if is_settled then
    redis.call('DEL', sending)
  end
end
