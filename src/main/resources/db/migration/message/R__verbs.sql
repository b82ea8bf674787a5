-- Functions are for whom they are named for. What is published_ is called by the owner's functions in other modules.
revoke execute on all functions in schema message from public, ${app};
grant execute on function message.put_many, message.attach, message.put_again, message.forget, message.seal, message.unseal, message.try_now to ${app};
